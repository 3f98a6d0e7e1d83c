import { useTranslations } from "next-intl";
import { PLAIN_BUTTON } from "@/components/form/button-styles";
import { CONTROL } from "@/components/form/field-frame";
import { ASIDE_FOR, type AsideFor, type QueueEntry } from "@/lib/domain/queue";
import { entryName } from "./entry-text";

export type QueueAction = (data: FormData) => Promise<void>;

/** "Put aside", which opens to the reason and for how long; of a pair, "not a duplicate". */
export function AsideForm({ entry, back, action }: { entry: QueueEntry; back: string; action: QueueAction }) {
	const t = useTranslations("queue");
	const isPair = entry.kind === "duplicate";
	const id = `aside-${entry.kind}-${entry.key.replaceAll(" ", "-")}`;
	const usual: AsideFor = isPair ? "always" : "quarter";
	return (
		<details className="basis-full sm:basis-auto">
			<summary className="flex min-h-8 w-fit cursor-pointer items-center text-accent text-sm underline underline-offset-[0.15em] sm:ml-auto">
				{t(isPair ? "notDuplicate" : "putAside")}
				<span className="sr-only"> {entryName(entry)}</span>
			</summary>
			<form action={action} className="my-2 grid gap-3 border-rule border-l-2 pl-3 sm:w-80">
				<EntryFields entry={entry} back={back} />
				<div>
					<label htmlFor={`${id}-reason`} className="mb-0.5 block text-sm">
						{t("reason")}
					</label>
					<input
						id={`${id}-reason`}
						name="reason"
						required
						maxLength={500}
						className={CONTROL}
						defaultValue={isPair ? t("notDuplicateReason") : ""}
					/>
				</div>
				<div>
					<label htmlFor={`${id}-for`} className="mb-0.5 block text-sm">
						{t("forHowLong")}
					</label>
					<select id={`${id}-for`} name="for" defaultValue={usual} className={CONTROL}>
						{Object.keys(ASIDE_FOR).map((name) => (
							<option key={name} value={name}>
								{t(isPair && name === "always" ? "for.forGood" : `for.${name}`)}
							</option>
						))}
					</select>
				</div>
				<button type="submit" className={PLAIN_BUTTON}>
					{t(isPair ? "notDuplicate" : "putAside")}
				</button>
			</form>
		</details>
	);
}

/** What names an entry to the actions, and where they come back to. */
export function EntryFields({ entry: { kind, key }, back }: { entry: Pick<QueueEntry, "kind" | "key">; back: string }) {
	return (
		<>
			<input type="hidden" name="kind" value={kind} />
			<input type="hidden" name="key" value={key} />
			<input type="hidden" name="back" value={back} />
		</>
	);
}
