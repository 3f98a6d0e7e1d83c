"use client";

import { useEffect } from "react";
import { sourceHost } from "@/lib/domain/source/source-guess";
import { citationsIn } from "@/lib/domain/typed/typed-citations";
import { RECORD_FORM_ID } from "../form/record/form-state";
import { useRecordForm } from "../form/record/record-context";
import { textAt } from "../form/record/typed-form";
import { type CitableSource, sourcesOfForm } from "./cited-sources";
import { useKnownSources } from "./known-sources";
import { rememberSources } from "./sitting-sources";

/** Remembers, whenever the form is sent, which documents it cites or is of. Draws nothing. */
export function SittingMemory({ userId }: { userId: string }) {
	const { subject, typed } = useRecordForm();
	const { sources } = useKnownSources();
	useEffect(() => {
		const remember = ({ target }: Event) => {
			if ((target as HTMLElement).id !== RECORD_FORM_ID) return;
			const texts = typed.getTexts();
			const url = textAt(texts, "url");
			const own: CitableSource = {
				value: url,
				url,
				title: textAt(texts, "title"),
				publisher: textAt(texts, "publisher") || (sourceHost(url) ?? ""),
				publishedOn: null,
				isCited: false,
			};
			const cited = sourcesOfForm(citationsIn(texts), sources);
			rememberSources(userId, subject === "source" && url !== "" ? [own] : cited);
		};
		document.addEventListener("submit", remember);
		return () => document.removeEventListener("submit", remember);
	}, [userId, subject, typed, sources]);
	return null;
}
