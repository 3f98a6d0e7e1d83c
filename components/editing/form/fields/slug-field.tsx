"use client";

import { useEffect } from "react";
import { StableNameField } from "./stable-name-field";

const LONGEST = 120;

let slugify: ((text: string) => string) | null = null;

async function load(): Promise<(text: string) => string> {
	slugify ??= (await import("@sindresorhus/slugify")).default;
	return slugify;
}

function makeSlug([text = ""]: string[]): string | Promise<string> {
	const made = (slugOf: (text: string) => string) => slugOf(text).slice(0, LONGEST);
	return slugify ? made(slugify) : load().then(made);
}

/** The slug of a record, made from the field named `from`. */
export function SlugField({
	from,
	isNew,
	className,
}: {
	/** Name of the field that it is made from. */
	from: string;
	isNew: boolean;
	className?: string;
}) {
	useEffect(() => {
		if (isNew) void load();
	}, [isNew]);

	return <StableNameField name="slug" madeFrom={from} make={makeSlug} isNew={isNew} className={className} />;
}
