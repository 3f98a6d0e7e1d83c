"use client";

import type { FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import type { FormProblem } from "@/lib/domain/typed/form-problem";
import type { ListChange } from "../behaviour/use-focus-after-change";
import { SMALL_BUTTON } from "../style/button-styles";

/** Moves a row up or down, or takes it out. */
export function RowButtons({
	name,
	index,
	count,
	title,
	form,
	onPress,
}: {
	name: string;
	index: number;
	count: number;
	title: string;
	form: FormMetadata<Record<string, unknown>, FormProblem[]>;
	onPress: (change: ListChange) => void;
}) {
	const t = useTranslations("form");
	const moves = [
		{ to: index - 1, move: "up", sign: "↑", label: t("moveUp", { what: title }) },
		{ to: index + 1, move: "down", sign: "↓", label: t("moveDown", { what: title }) },
	] as const;
	return (
		<div className="flex shrink-0 gap-1">
			{count > 1 &&
				moves.map(({ to, move, sign, label }) => (
					<button
						key={move}
						{...form.reorder.getButtonProps({ name, from: index, to })}
						type="submit"
						data-row-button={move}
						disabled={to < 0 || to >= count}
						aria-label={label}
						onClick={() => onPress({ kind: "moved", to, move })}
						className={SMALL_BUTTON}
					>
						<span aria-hidden="true">{sign}</span>
					</button>
				))}
			<button
				{...form.remove.getButtonProps({ name, index })}
				type="submit"
				data-row-button="remove"
				aria-label={t("remove", { what: title })}
				onClick={() => onPress({ kind: "removed", index })}
				className={SMALL_BUTTON}
			>
				<span aria-hidden="true">×</span>
			</button>
		</div>
	);
}
