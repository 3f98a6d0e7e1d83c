import charts from "@/messages/en/charts.json";
import common from "@/messages/en/common.json";
import dashboard from "@/messages/en/dashboard.json";
import explore from "@/messages/en/explore.json";
import map from "@/messages/en/map.json";
import table from "@/messages/en/table.json";
import time from "@/messages/en/time.json";
import view from "@/messages/en/view.json";
import vocabulary from "@/messages/en/vocabulary.json";
import type { LiveWords } from "../namespaces";

export const words: LiveWords = { common, vocabulary, view, charts, dashboard, explore, map, table, time };
