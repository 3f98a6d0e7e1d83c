import slugify from "@sindresorhus/slugify";
import { newSourceId } from "@/lib/domain/source/new-sources";
import { parseTypedDate } from "@/lib/domain/values/typed-date";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { formText } from "./form-text";

/** A new record's slug from one of its form's fields, as the browser proposes it; for those without JavaScript. */
export function proposedSlug(form: FormData, field: string): string {
	return slugify(formText(form, field)).slice(0, 120);
}

/** What the browser proposes as a new source's id, for those without JavaScript. */
export function proposedSourceId(form: FormData, locale: Locale): string {
	const [publisher = "", publishedOn = "", url = ""] = ["publisher", "publishedOn", "url"].map((name) =>
		formText(form, name).trim(),
	);
	return publisher === "" ? "" : newSourceId({ publisher, publishedOn: parseTypedDate(publishedOn, locale), url });
}
