import { useTranslations } from "next-intl";
import { choiceField } from "@/lib/domain/history/conflict";
import type { Conflict, Side } from "@/lib/domain/history/merge";
import { valueAt } from "@/lib/domain/record/path";
import type { ChangeNames } from "../../changes/difference/change-names";
import { usePlaceText } from "../../changes/difference/use-place-text";
import { SideValue } from "./side-value";

/** One thing that both changed: whose value is it to be? Nothing is chosen beforehand. */
export function ConflictChoice({
	formId,
	conflict,
	mine,
	theirs,
	chosen,
	isMissing,
	names,
}: {
	formId: string;
	conflict: Conflict;
	/** The documents. */
	mine: unknown;
	theirs: unknown;
	chosen: Side | null;
	/** True if it was forgotten when a merge was asked for. */
	isMissing: boolean;
	names: ChangeNames;
}) {
	const t = useTranslations("conflict");
	const placeText = usePlaceText(names);
	const { id, path, fields } = conflict;
	const document = conflict.mine === undefined ? theirs : mine;
	const change = { path, before: null, after: null, kind: "changed" } as const;
	const place = fields
		? [...placeText({ ...change, kind: "moved" }, document), t("together")]
		: placeText(
				{ ...change, kind: path.length > 0 && typeof path.at(-1) === "number" ? "moved" : "changed" },
				document,
			);
	const owner = valueAt(document, path.slice(0, -1));
	const errorId = `conflict-${id}`;
	return (
		<fieldset
			aria-describedby={isMissing ? errorId : undefined}
			className="m-0 min-w-0 border-0 border-rule border-t p-0 py-2 text-sm"
		>
			<legend className="float-left mb-1 w-full p-0 font-semibold">
				{place.filter((part) => part !== "").join(" · ")}
			</legend>
			<p className="clear-both m-0 text-muted">
				{t("was")} <SideValue conflict={conflict} value={conflict.base} owner={owner} names={names} isBase />
			</p>
			{(["mine", "theirs"] as const).map((side) => (
				<label key={side} className="flex min-h-8 cursor-pointer items-start gap-2 py-1">
					<input
						type="radio"
						form={formId}
						name={choiceField(id)}
						value={side}
						defaultChecked={chosen === side}
						className="mt-0.5 size-4 shrink-0 accent-accent"
					/>
					<span className="min-w-0 [overflow-wrap:anywhere]">
						<span className="font-semibold">{t(side)}</span>{" "}
						<SideValue conflict={conflict} value={conflict[side]} owner={owner} names={names} />
					</span>
				</label>
			))}
			{isMissing && (
				<p id={errorId} className="m-0 text-error">
					{t("choose")}
				</p>
			)}
		</fieldset>
	);
}
