import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Locale, NextIntlClientProvider } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Moment } from "@/components/editing/desk/moment";
import { ForgetDraft } from "@/components/editing/draft/forget-draft";
import { RECORD_FORM_ID } from "@/components/editing/form/record/form-state";
import { ActForm } from "@/components/suggestion/act-form";
import { Decisions } from "@/components/suggestion/decisions";
import { ProposedChanges } from "@/components/suggestion/proposed-changes";
import { Part, SentParts } from "@/components/suggestion/sent-parts";
import { StateMark } from "@/components/suggestion/state-mark";
import { StepList } from "@/components/suggestion/step-list";
import { titleOf } from "@/components/suggestion/suggestion-list";
import { ValueThenNow } from "@/components/suggestion/value-then-now";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/domain/access/permissions";
import { mergeDocuments } from "@/lib/domain/history/merge";
import { principalField } from "@/lib/domain/record/figure-path";
import { toFieldName } from "@/lib/domain/record/form-path";
import { mayFollow, SUGGESTION_ACTS, UNDECIDED_STATUSES } from "@/lib/domain/suggestion/suggestion-status";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { readRecordNames } from "@/lib/server/queries/core/record-names";
import { getSuggestion } from "@/lib/server/queries/suggestion/suggestion";
import { readFilledForm } from "@/lib/server/queries/suggestion/suggestion-form";
import { loadMessages } from "@/messages/load";
import { RECORD_FOLDERS } from "../../record-folders";
import { SuggestionWork } from "../suggestion-work";
import { answerOwnAction, decideAction, withdrawOwnAction } from "./actions";

type Props = {
	params: Promise<{ locale: Locale; id: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("suggestion.list"))("title") };
}

/** One suggestion against the record as it is now, with all that happened, and what can be decided. */
export default async function SuggestionPage({ params, searchParams }: Props) {
	const { locale, id } = await params;
	setRequestLocale(locale);
	const path = `/${locale}/admin/suggestions`;
	const user = await requirePage("admin.enter", locale, `${path}/${id}`);
	const client = getClient();
	const suggestion = await getSuggestion(client, id, user);
	if (!suggestion) notFound();
	const [t, { record, filled }, messages, query] = await Promise.all([
		getTranslations("suggestion"),
		readFilledForm(client, suggestion, locale),
		loadMessages(locale, ["suggestion"]),
		searchParams,
	]);
	const { subject, key, status, document, steps, result } = suggestion;
	const { base, now } = record;
	const names = await readRecordNames(client, [base, now, document]);
	const merge = document === null ? null : mergeDocuments<unknown>(base ?? now ?? document, document, now ?? document);
	const title = titleOf({ key, about: suggestion.about, name: record.name }, locale) ?? t("list.unnamed");
	const folder = `/${locale}/admin/${RECORD_FOLDERS[subject]}`;
	const isGone = key !== null && now === null;
	// What names no record has a form only if it is to become one.
	const hasForm = key === null ? ["new", "document"].includes(suggestion.kind) : !isGone;
	const formHref = hasForm ? `${folder}/${key ?? "new"}?suggestion=${id}` : null;
	const field = filled.place && principalField(now, filled.place, locale);
	const isOwn = suggestion.submitter?.id === user.id;
	const mayDecide = can(user.role, "suggestion.decide");
	const isUndecided = UNDECIDED_STATUSES.some((one) => one === status);
	const done = ["sent", ...SUGGESTION_ACTS].find((name) => name === query.done);
	return (
		<>
			<header className="mt-6 max-w-3xl">
				<p className="text-sm">
					<a href={path} className="inline-flex min-h-6 items-center">
						{t("list.title")}
					</a>
				</p>
				<h1 className="text-2xl sm:text-3xl">{t("detail.title", { what: title })}</h1>
				<p className="mt-1 flex flex-wrap gap-x-4">
					<StateMark status={status} />
					<span className="text-muted">{t(`kindShort.${suggestion.kind}`)}</span>
					<span className="text-muted">
						<Moment at={suggestion.createdAt} />
					</span>
				</p>
				{result && (
					<p className="m-0 text-sm">
						<a
							href={`/${locale}/changes/${result.datasetVersion}/${subject}/${result.key}`}
							className="inline-block min-h-6"
						>
							{t("statusPage.seeChange")}
						</a>
					</p>
				)}
			</header>
			{done === "sent" && <ForgetDraft userId={user.id} />}
			{done && (
				<p role="status" className="my-4 max-w-prose border-accent border-l-4 bg-accent-soft px-4 py-2 text-sm">
					{t(`done.${done}`)}
				</p>
			)}
			{mayDecide && isUndecided && (
				<SuggestionWork user={user} entry={{ kind: "suggestion", key: id, name: title }} query={query} />
			)}
			<NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
				<Section title={t("detail.compare")}>
					<SentParts
						suggestion={suggestion}
						base={base}
						names={names}
						record={
							key !== null && (
								<>
									{isGone ? title : <a href={`${folder}/${key}`}>{title}</a>}
									{isGone && <span className="text-warning"> ({t("part.gone")})</span>}
								</>
							)
						}
						more={
							suggestion.path && (
								<ValueThenNow
									base={base}
									path={suggestion.path}
									now={now}
									place={filled.place}
									fieldHref={
										field && `${folder}/${key}#${encodeURIComponent(`${RECORD_FORM_ID}-${toFieldName(field)}`)}`
									}
									names={names}
								/>
							)
						}
					/>
					<dl className="m-0 text-sm">
						<Part name={t("part.sender")}>{suggestion.submitter?.name ?? t("part.reader")}</Part>
						{suggestion.contact && <Part name={t("part.contact")}>{suggestion.contact}</Part>}
					</dl>
				</Section>
				{merge && (
					<Section title={t(now === null ? "detail.newDocument" : "detail.changes")}>
						<ProposedChanges
							now={now}
							merged={merge.merged}
							conflicts={merge.conflicts}
							isBehind={suggestion.baseVersion !== record.version}
							names={names}
						/>
					</Section>
				)}
				{mayDecide && status !== "withdrawn" && (
					<Section title={t("detail.decide")}>
						<Decisions
							// After something was done they are other forms, empty and folded.
							key={steps.length}
							status={status}
							formHref={formHref}
							isFilled={filled.isFilled}
							actions={{
								ask: decideAction.bind(null, { locale, id, what: "ask" }),
								accept: decideAction.bind(null, { locale, id, what: "accept" }),
								reject: decideAction.bind(null, { locale, id, what: "reject" }),
								reopen: decideAction.bind(null, { locale, id, what: "reopen" }),
							}}
						/>
					</Section>
				)}
				{isOwn && mayFollow(status, "answer") && (
					<Section title={t("statusPage.answer")}>
						<ActForm
							key={steps.length}
							action={answerOwnAction.bind(null, { locale, id })}
							label={t("statusPage.answer")}
							submit={t("statusPage.answerSend")}
						/>
					</Section>
				)}
				{isOwn && mayFollow(status, "withdraw") && (
					<Section title={t("statusPage.withdraw")}>
						<ActForm
							action={withdrawOwnAction.bind(null, { locale, id })}
							submit={t("statusPage.withdraw")}
							note={t("statusPage.withdrawNote")}
							tone="plain"
						/>
					</Section>
				)}
				{steps.length > 0 && (
					<Section title={t("detail.history")}>
						<StepList steps={steps} withNames />
					</Section>
				)}
			</NextIntlClientProvider>
		</>
	);
}
