// What people say of an entry of the queue: who is on it, and notes.

import { useTranslations } from "next-intl";
import { Moment } from "@/components/editing/desk/moment";
import { SMALL_BUTTON } from "@/components/editing/form/style/button-styles";
import { FOLD_SUMMARY } from "@/components/editing/form/style/fold-styles";
import { PressForm } from "@/components/ui/sending/sent-form";
import { isOldTake, type QueueNote, type Takes, type WorkEntry, workName } from "@/lib/domain/queue/take";
import { EntryFields } from "./entry-fields";
import { type NoteAction, NotesFold } from "./notes-fold";
import { workId } from "./work-id";

type Press = (form: FormData) => Promise<void>;

/** What is known of who works on entries, for whom it is shown, and what they can do about it. */
export type Work = {
	takes: Takes;
	notes: ReadonlyMap<string, readonly QueueNote[]>;
	userId: string;
	/** ISO 8601, in UTC. */
	now: string;
	take: { take: Press; giveBack: Press };
	note: { add: NoteAction; remove: Press };
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

function TakeLine({ entry, back, work: { takes, userId, now, take: press } }: Props) {
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
			{(!held || isOld) && button(press.take, t(isMine ? "still" : "take"))}
			{isMine && button(press.giveBack, t("giveBack"))}
			{held && !isMine && !isOld && (
				<details className="open:basis-full">
					<summary className={FOLD_SUMMARY}>
						{t("takeOver")}
						<span className="sr-only"> {entry.name}</span>
					</summary>
					<div className="my-1 flex flex-wrap items-center gap-x-4 gap-y-1 border-rule border-l-2 pl-3">
						<p className="m-0">{t("question", { name: held.userName })}</p>
						{button(press.take, t("takeOverYes"))}
					</div>
				</details>
			)}
		</>
	);
}

function Notes({ entry, back, work: { notes, userId, note, opened } }: Props) {
	const t = useTranslations("queue.notes");
	const list = notes.get(workName(entry)) ?? [];
	return (
		<NotesFold
			// Once it is noted, the form is another one, and empty.
			key={list.filter(({ authorId }) => authorId === userId).length}
			entry={entry}
			back={back}
			action={note.add}
			isOpen={opened === workName(entry)}
			count={list.length}
		>
			<ul className="m-0 list-none p-0">
				{list.map(({ id, authorId, authorName, text, at }) => (
					<li key={id} className="mb-2 flex flex-wrap items-start justify-between gap-x-4">
						<div className="wrap-anywhere min-w-0 max-w-prose flex-1 basis-56">
							<p className="m-0 text-muted text-xs">
								{authorName} · <Moment at={at} />
							</p>
							<p className="m-0 whitespace-pre-line">{text}</p>
						</div>
						{authorId === userId && (
							<PressForm action={note.remove}>
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
		</NotesFold>
	);
}
