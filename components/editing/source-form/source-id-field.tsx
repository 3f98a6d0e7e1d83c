"use client";

import { useCallback } from "react";
import { StableNameField } from "@/components/editing/form/fields/stable-name-field";
import { newSourceId } from "@/lib/domain/source/new-sources";
import { parseTypedDate } from "@/lib/domain/values/typed-date";
import type { Locale } from "@/lib/domain/values/vocabulary";

/** The id of a source, made from publisher, date and address. */
export function SourceIdField({ isNew, locale, className }: { isNew: boolean; locale: Locale; className?: string }) {
	const make = useCallback(
		([publisher = "", typedDate = "", url = ""]: string[]) => {
			if (url === "" || publisher === "") return null;
			return newSourceId({ publisher, publishedOn: parseTypedDate(typedDate, locale), url });
		},
		[locale],
	);
	return (
		<StableNameField name="id" madeFrom="publisher publishedOn url" make={make} isNew={isNew} className={className} />
	);
}
