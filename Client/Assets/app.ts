import { drawCharts, followColours } from "./charts";
import { offerCopies } from "./copy";
import { openLive } from "./live";
import { showCurrentTabs } from "./tabs";

// Everything works without this script: it draws charts from the tables that are there, and refreshes what is live.
drawCharts(document);
followColours();
openLive();
offerCopies();
showCurrentTabs();
