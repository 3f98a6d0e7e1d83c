import { createHash } from "node:crypto";
import type { Dataset } from "@/lib/domain/record/dataset";
import { API } from "../core/links";

/** The dataset as JSON, and a name for exactly this text. */
export type DatasetText = { json: string; name: string };

// Next puts this module into several bundles; all of them share the texts, of some megabytes each.
const KEY = Symbol.for("gigacampus.datasetTexts");
const processWide = globalThis as typeof globalThis & { [KEY]?: WeakMap<Dataset, DatasetText> };
processWide[KEY] ??= new WeakMap();
const texts = processWide[KEY];

/**
 * The whole dataset as JSON, written once a version. The name has the version and a digest: a version number alone
 * may mean another text after an upgrade or in another database, and a browser keeps it for a year.
 */
export function datasetText(dataset: Dataset): DatasetText {
	const known = texts.get(dataset);
	if (known) return known;
	const json = JSON.stringify(dataset);
	const digest = createHash("sha256").update(json).digest("base64url").slice(0, 12);
	const text = { json, name: `${dataset.version}-${digest}` };
	texts.set(dataset, text);
	return text;
}

/** Where a page's script gets the dataset from, of a day or as it is now: an address whose answer never changes. */
export function datasetHref(dataset: Dataset, recorded: string | null = null): string {
	return `${API}/dataset?v=${datasetText(dataset).name}${recorded === null ? "" : `&recorded=${recorded}`}`;
}
