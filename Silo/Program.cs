System.Console.WriteLine("campaigns");
