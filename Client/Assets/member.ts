import { offerCopies } from "./copy";
import { keepDraft } from "./draft";

// Everything works without this script: it copies texts, and keeps what is typed while there is no network.
offerCopies();
keepDraft();
