"use client";

import { useField } from "@conform-to/react";
import { type ReactNode, useState } from "react";
import type { FormProblem } from "@/lib/domain/typed/form-problem";
import { isBlank } from "@/lib/domain/typed/typed-values";
import { FOLD_SUMMARY } from "../style/fold-styles";

type Texts = Record<string, unknown>;

/**
 * Fields that most records don't need, folded away. Open where one of them says something that isn't its usual value,
 * or is wrong.
 */
export function MoreFields({
	row,
	fields,
	usual = {},
	isLikely = false,
	label,
	className = "",
	children,
}: {
	/** Name of the row that the fields are in; "" for the record itself. */
	row: string;
	fields: readonly string[];
	/** What fields hold when there is nothing to say. */
	usual?: Readonly<Record<string, string>>;
	/** True where they are needed more often than not: open from the beginning. */
	isLikely?: boolean;
	label: string;
	className?: string;
	children: ReactNode;
}) {
	const [meta] = useField<Texts, Texts, FormProblem[]>(row);
	const initial = (meta.initialValue ?? {}) as Texts;
	// A row that was added and holds nothing yet is asked for.
	const isSaid = (value: unknown) => (Array.isArray(value) ? value.length > 0 : !isBlank(value));
	const [startsOpen] = useState(
		() => isLikely || fields.some((field) => isSaid(initial[field]) && initial[field] !== usual[field]),
	);
	const wrong = Object.keys(meta.allErrors);
	const hasProblem = fields.some((field) =>
		wrong.some((name) => name.startsWith(row === "" ? field : `${row}.${field}`)),
	);
	return (
		<details className={className} open={startsOpen || hasProblem}>
			<summary className={FOLD_SUMMARY}>{label}</summary>
			<div className="grid gap-x-4 gap-y-3 pt-2 sm:grid-cols-12">{children}</div>
		</details>
	);
}
