using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class ListAddressTests
{
    [Fact]
    public void A_bare_address_is_the_first_page_of_everything_in_the_usual_sort()
    {
        var address = Read("");

        (address.Search, address.Sort, address.Descending, address.Page).ShouldBe(("", "name", false, 1));
        address.OnPage(1).ShouldBe("/units");
    }

    [Fact]
    public void Links_keep_the_search_the_sort_and_the_filters()
    {
        var address = Read("?kind=commune&q=%C4%90o%C3%A0n&sort=-code&page=2&empty=");

        address.OnPage(3).ShouldBe("/units?kind=commune&q=%C4%90o%C3%A0n&sort=-code&page=3");
        address.SortedBy("name").ShouldBe("/units?kind=commune&q=%C4%90o%C3%A0n");
        address.WithoutSearch().ShouldBe("/units?kind=commune&sort=-code");
        address.Filters.ShouldBe([KeyValuePair.Create("kind", "commune")]);
    }

    [Fact]
    public void What_is_typed_is_shown_as_it_is_and_asked_for_folded()
    {
        var address = Read("?q=+%C4%90o%C3%A0n+X%C3%A3%0A+");

        address.Search.ShouldBe("Đoàn Xã");
        address.Query(20).ShouldBe(new("doan xa", "name", false, new ListPage(1, 20)));
    }

    [Theory]
    [InlineData("", "/units?sort=-name")]
    [InlineData("?sort=-name", "/units")]
    [InlineData("?sort=code", "/units")]
    public void A_column_is_sorted_ascending_and_pressed_again_descending(string query, string next) =>
        Read(query).SortedBy("name").ShouldBe(next);

    [Theory]
    [InlineData("?page=0", 1)]
    [InlineData("?page=-1", 1)]
    [InlineData("?page=x", 1)]
    [InlineData("?page=7", 7)]
    [InlineData("?page=10001", 10_000)]
    [InlineData("?page=99999999999", 1)]
    public void A_page_is_within_bounds(string query, int page) => Read(query).Page.ShouldBe(page);

    [Theory]
    [InlineData("?sort=secret")]
    [InlineData("?sort=--name")]
    [InlineData("?sort=-")]
    [InlineData("?sort=")]
    public void Another_column_is_the_usual_one(string query) => Read(query).Query(10).ShouldBe(new("", "name", false, new ListPage(1, 10)));

    [Fact]
    public void A_search_is_cut_off() => Read($"?q={new string('x', 1000)}").Search.Length.ShouldBe(100);

    [Fact]
    public void The_usual_sort_may_be_descending()
    {
        var request = new DefaultHttpContext().Request;
        request.Path = "/audit";

        var address = ListAddress.Of(request, "-at", "who");

        (address.Sort, address.Descending).ShouldBe(("at", true));
        address.SortedBy("at").ShouldBe("/audit?sort=at");
        address.WrittenSort.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "/pages?sort=-views")]
    [InlineData("?sort=-views", "/pages?sort=views")]
    [InlineData("?sort=views", "/pages?sort=-views")]
    [InlineData("?sort=name", "/pages?sort=-views")]
    public void A_column_begins_the_way_round_it_was_declared(string query, string next)
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = ("/pages", new QueryString(query));

        ListAddress.Of(request, "-published", "-views", "name").SortedBy("views").ShouldBe(next);
    }

    private static ListAddress Read(string query)
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = ("/units", new QueryString(query));
        return ListAddress.Of(request, "name", "code");
    }
}
