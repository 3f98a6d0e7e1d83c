"use client";

import { useField } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import type { FormProblem } from "@/lib/domain/typed/form-problem";
import type { FormTexts } from "@/lib/domain/typed/form-texts";
import { useFieldTexts } from "../behaviour/use-field-texts";
import { useFocusAfterChange } from "../behaviour/use-focus-after-change";
import { useRecordForm } from "../record/record-context";
import { SMALL_BUTTON } from "../style/button-styles";
import { Definition } from "./definition";
import { ProblemTexts } from "./problem-texts";
import { RowButtons } from "./row-buttons";

/** On a phone the buttons stand at the end of the row's last line, a fold, and under it while something is unfolded. */
const BESIDE_FOLD = "max-sm:group-not-has-[details[open]]/wide:-mt-9";

type Texts = Record<string, unknown>;

/**
 * Rows that can be added, removed and moved: by buttons that send the form where there is no JavaScript, at once where
 * there is. A new row starts with `newRow`.
 */
export function FieldList({
	name,
	newRow = {},
	shortcut,
	look = "ruled",
	isTitled = true,
	className = "",
	children,
}: {
	name: string;
	newRow?: FormTexts;
	/** Key that adds a row together with Alt. */
	shortcut?: string;
	/** `ruled`: rows of several fields under hairlines; `plain`: rows of one field; `wide`: of one that needs a phone's width. */
	look?: "ruled" | "plain" | "wide";
	/** False where the section's heading names the list already. */
	isTitled?: boolean;
	className?: string;
	/** Draws the fields of a row; `row` is its name, `phases[0]`. */
	children: (row: string, index: number) => ReactNode;
}) {
	const t = useTranslations("form");
	const texts = useFieldTexts();
	const { state } = useRecordForm();
	const [meta, form] = useField<Texts[], Texts, FormProblem[]>(name);
	const list = useRef<HTMLFieldSetElement>(null);
	const rows = Array.isArray(meta.initialValue) ? meta.getFieldList() : [];
	const ofList = name.replace(/^.*\./, "");
	const expect = useFocusAfterChange(list, rows.length);
	const label = texts.label(name);
	const definition = texts.definition(name);
	const definitionId = `${meta.id}-definition`;
	const problems = meta.errors ?? [];
	// Without JavaScript the page comes anew: the browser goes to the row that was asked for.
	const asked = state.result?.intent;
	const freshRow =
		asked?.type === "insert" && asked.payload.name === name ? (asked.payload.index ?? rows.length - 1) : -1;
	const insert = { name, defaultValue: newRow as never };

	return (
		<fieldset
			ref={list}
			id={meta.id}
			data-field={name}
			tabIndex={-1}
			aria-describedby={
				[problems.length > 0 && meta.errorId, definition && definitionId].filter(Boolean).join(" ") || undefined
			}
			className={`min-w-0 outline-none ${className}`}
		>
			<legend className={isTitled ? "float-left mr-1.5 mb-1 flex min-h-6 items-center text-sm" : "sr-only"}>
				{label}
			</legend>
			{isTitled && definition && (
				<Definition id={definitionId} label={label}>
					{definition}
				</Definition>
			)}
			{rows.length > 0 && (
				<ol
					className={`clear-both ${look === "ruled" ? "border-rule border-y [&>li+li]:border-rule [&>li+li]:border-t" : "grid gap-2"}`}
				>
					{rows.map((row, index) => {
						const title = texts.item(ofList, index);
						const buttons = (
							<RowButtons name={name} index={index} count={rows.length} title={title} form={form} onPress={expect} />
						);
						return (
							<li key={row.key ?? index} data-row="" className={look === "ruled" ? "py-3" : ""}>
								<fieldset
									tabIndex={-1}
									// biome-ignore lint/a11y/noAutofocus: the row that the person has just asked for
									autoFocus={index === freshRow}
									className="min-w-0 outline-none"
								>
									<legend
										className={
											look === "ruled" ? "float-left flex min-h-8 items-center font-semibold text-sm" : "sr-only"
										}
									>
										{title}
									</legend>
									{look === "ruled" ? (
										<>
											<div className="flex justify-end gap-1">{buttons}</div>
											<div className="clear-both pt-2">{children(row.name, index)}</div>
										</>
									) : (
										<div
											className={`group/wide flex items-start justify-end gap-1 ${look === "wide" ? "max-sm:flex-wrap" : ""}`}
										>
											<div className={`min-w-0 grow ${look === "wide" ? "max-sm:basis-full" : ""}`}>
												{children(row.name, index)}
											</div>
											{look === "wide" ? <div className={BESIDE_FOLD}>{buttons}</div> : buttons}
										</div>
									)}
								</fieldset>
							</li>
						);
					})}
				</ol>
			)}
			<div className="clear-both pt-2">
				<button
					{...form.insert.getButtonProps(insert)}
					type="submit"
					data-add={name}
					data-shortcut={shortcut}
					aria-keyshortcuts={shortcut && `Alt+${shortcut.toUpperCase()}`}
					onClick={(event) => {
						event.preventDefault();
						expect({ kind: "added" });
						form.insert(insert);
					}}
					className={SMALL_BUTTON}
				>
					<span aria-hidden="true">+</span>
					{t("add", { what: texts.add(ofList) })}
				</button>
			</div>
			<ProblemTexts id={meta.errorId} problems={problems} />
		</fieldset>
	);
}
