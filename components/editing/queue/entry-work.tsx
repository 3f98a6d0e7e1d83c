// What people say of an entry of the queue: who is on it, and notes.

import { useTranslations } from "next-intl";
import { Moment } from "@/components/editing/desk/moment";
import { SMALL_BUTTON } from "@/components/editing/form/style/button-styles";
import { FOLD_SUMMARY } from "@/components/editing/form/style/fold-styles";
import { PressForm } from "@/components/ui/sending/sent-form";
import { isOldTake, type QueueNote, type Takes, type WorkEntry, workName } from "@/lib/domain/queue/take";
import { EntryFields } from "./entry-fields";
import { type NoteAction, NoteForm } from "./note-form";
import { workId } from "./work-id";

type Press = (form: FormData) => Promise<void>;

/** What is known of who works on entries, for whom it is shown, and what they may do about it; null: they may not. */
export type Work = {
	takes: Takes;
	notes: ReadonlyMap<string, readonly QueueNote[]>;
	userId: string;
	/** ISO 8601, in UTC. */
	now: string;
	take: { take: Press; giveBack: Press } | null;
	note: { add: NoteAction; remove: Press } | null;
	/** The entry, by `workName`, whose notes are open. */
	opened: string | null;
};

type Props = { entry: WorkEntry & { name: string }; back: string; work: Work };

/** Who is on an entry, since when, with the ways to take it and to give it back; and its notes. */
export function EntryWork({ entry, back, work }: Props) {
	return (
		<div id={workId(entry)} className="mt-1 flex scroll-mt-16 flex-wrap items-start gap-x-4 gap-y-1 text-sm">
			<TakeLine entry={entry} back={back} work={work} />
			<Notes entry={entry} back={back} work={work} />
		</div>
	);
}

function TakeLine({ entry, back, work: { takes, userId, now, take: may } }: Props) {
	const t = useTranslations("queue.take");
	const held = takes.get(workName(entry));
	const isMine = held?.userId === userId;
	const isOld = held !== undefined && isOldTake(held, now);
	const button = (action: Press, label: string) => (
		<PressForm action={action}>
			<EntryFields entry={entry} back={back} />
			{held && <input type="hidden" name="from" value={held.userId} />}
			<button type="submit" className={SMALL_BUTTON}>
				{label}
				<span className="sr-only">: {entry.name}</span>
			</button>
		</PressForm>
	);
	return (
		<>
			{held && (
				<span className={`py-1.5 ${isMine ? "font-semibold" : ""}`}>
					{t(isMine ? "byYou" : "by", { name: held.userName })} <Moment at={held.at} />
					{isOld && <span className="text-warning"> ({t("old")})</span>}
				</span>
			)}
			{may && (!held || isOld) && button(may.take, t(isMine ? "still" : "take"))}
			{may && isMine && button(may.giveBack, t("giveBack"))}
			{may && held && !isMine && !isOld && (
				<details className="open:basis-full">
					<summary className={FOLD_SUMMARY}>
						{t("takeOver")}
						<span className="sr-only"> {entry.name}</span>
					</summary>
					<div className="my-1 flex flex-wrap items-center gap-x-4 gap-y-1 border-rule border-l-2 pl-3">
						<p className="m-0">{t("question", { name: held.userName })}</p>
						{button(may.take, t("takeOverYes"))}
					</div>
				</details>
			)}
		</>
	);
}

function Notes({ entry, back, work: { notes, userId, note: may, opened } }: Props) {
	const t = useTranslations("queue.notes");
	const list = notes.get(workName(entry)) ?? [];
	if (list.length === 0 && !may) return null;
	return (
		<details open={opened === workName(entry) ? true : undefined} className="open:basis-full">
			<summary className={FOLD_SUMMARY}>
				{list.length > 0 ? t("count", { count: list.length }) : t("first")}
				<span className="sr-only"> {entry.name}</span>
			</summary>
			<div className="mt-1 mb-2 border-rule border-l-2 pl-3">
				<ul className="m-0 list-none p-0">
					{list.map(({ id, authorId, authorName, text, at }) => (
						<li key={id} className="mb-2 flex flex-wrap items-start justify-between gap-x-4">
							<div className="wrap-anywhere min-w-0 max-w-prose flex-1 basis-56">
								<p className="m-0 text-muted text-xs">
									{authorName} · <Moment at={at} />
								</p>
								<p className="m-0 whitespace-pre-line">{text}</p>
							</div>
							{may && authorId === userId && (
								<PressForm action={may.remove}>
									<EntryFields entry={entry} back={back} />
									<input type="hidden" name="note" value={id} />
									<button type="submit" className={SMALL_BUTTON}>
										{t("remove")}
										<span className="sr-only">: {text.slice(0, 60)}</span>
									</button>
								</PressForm>
							)}
						</li>
					))}
				</ul>
				{may && <NoteForm key={list.length} entry={entry} back={back} action={may.add} />}
			</div>
		</details>
	);
}
