import charts from "@/messages/fr/charts.json";
import common from "@/messages/fr/common.json";
import dashboard from "@/messages/fr/dashboard.json";
import explore from "@/messages/fr/explore.json";
import map from "@/messages/fr/map.json";
import table from "@/messages/fr/table.json";
import time from "@/messages/fr/time.json";
import view from "@/messages/fr/view.json";
import vocabulary from "@/messages/fr/vocabulary.json";
import type { LiveWords } from "../namespaces";

export const words: LiveWords = { common, vocabulary, view, charts, dashboard, explore, map, table, time };
