"use client";

import { useFormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormProblem } from "@/lib/domain/typed/form-problem";

/** A group of fields, as the index names it; `fields` are the names that begin in it. */
export type FormSectionEntry = { id: string; title: string; fields: readonly string[] };

/**
 * The groups of fields, with the number of problems in each: seen beside the form, or above it on a narrow screen, and
 * after it in the order of keys, which have a way of their own from group to group.
 */
export function FormIndex({ sections, children }: { sections: readonly FormSectionEntry[]; children?: ReactNode }) {
	const t = useTranslations("form");
	const form = useFormMetadata<Record<string, unknown>, FormProblem[]>();
	const wrong = Object.keys(form.allErrors);
	return (
		<nav
			aria-label={t("sections")}
			className="text-sm max-lg:order-first lg:sticky lg:col-start-1 lg:row-start-1 lg:top-4 lg:self-start"
		>
			<ol className="flex flex-wrap gap-x-4 border-rule max-lg:border-b max-lg:pb-2 lg:flex-col lg:border-l">
				{sections.map(({ id, title, fields }) => {
					const count = wrong.filter((name) =>
						fields.some(
							(field) => name === field || (/^[.[]/.test(name.slice(field.length)) && name.startsWith(field)),
						),
					).length;
					return (
						<li key={id}>
							<a
								href={`#${id}`}
								className="inline-flex min-h-8 flex-wrap items-center gap-x-1.5 text-ink no-underline hover:underline lg:pl-3"
							>
								{title}
								{count > 0 && <span className="text-error text-xs">{t("problemCount", { count })}</span>}
							</a>
						</li>
					);
				})}
			</ol>
			{children}
		</nav>
	);
}
