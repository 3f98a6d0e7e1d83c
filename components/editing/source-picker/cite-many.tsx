"use client";

import { useTranslations } from "next-intl";
import { kindAt, type UncitedKind } from "@/lib/domain/queue/uncited";
import { toFieldPath } from "@/lib/domain/record/form-path";
import { citableFacts } from "@/lib/domain/typed/citable-facts";
import { useTyped } from "../form/behaviour/use-typed";
import { SMALL_BUTTON } from "../form/style/button-styles";
import { citeMany } from "./cite-control";

/**
 * Gives a source to all facts of a kind that have none: by the panel of sources, or, without scripts, by the page of
 * that address, which a new record doesn't have.
 */
export function CiteMany({ kind, href }: { kind: UncitedKind; href: string | null }) {
	const t = useTranslations("pickers.cite");
	const count = Number(
		useTyped((texts) => {
			const facts = citableFacts(texts).filter(({ citations }) => kindAt(toFieldPath(citations)) === kind);
			return String(facts.filter(({ sources }) => sources.length === 0).length);
		}),
	);
	if (count === 0) return null;
	return (
		<p className="m-0 sm:col-span-12">
			<button type="button" onClick={() => citeMany(kind)} className={`${SMALL_BUTTON} noscript:hidden`}>
				{t("many", { count })}
			</button>
			{href !== null && (
				<a href={href} className="noscript:inline-flex hidden min-h-8 items-center text-sm">
					{t("many", { count })}
				</a>
			)}
		</p>
	);
}
