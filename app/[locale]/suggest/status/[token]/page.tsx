import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Locale, NextIntlClientProvider } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NO_NAMES } from "@/components/changes/difference/change-names";
import { Moment } from "@/components/editing/desk/moment";
import { ActForm } from "@/components/suggestion/act-form";
import { SentParts } from "@/components/suggestion/sent-parts";
import { StateMark } from "@/components/suggestion/state-mark";
import { StepList, TypedText } from "@/components/suggestion/step-list";
import { Section } from "@/components/ui/section";
import { mayFollow } from "@/lib/domain/suggestion/suggestion-status";
import { COLON } from "@/lib/domain/values/format";
import { getClient } from "@/lib/server/db/client";
import { readRecordNames } from "@/lib/server/queries/core/record-names";
import { readSuggestedRecord } from "@/lib/server/queries/suggestion/suggested-record";
import { findSuggestion } from "@/lib/server/queries/suggestion/suggestion";
import { siteUrl } from "@/lib/server/site-url";
import { loadMessages } from "@/messages/load";
import { answerByLinkAction, withdrawByLinkAction } from "./actions";

type Props = {
	params: Promise<{ locale: Locale; token: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("suggestion.statusPage");
	return { title: t("title"), robots: { index: false, follow: false }, referrer: "same-origin" };
}

/** What became of a suggestion, for who has its private link: nobody else, and no cache. */
export default async function StatusPage({ params, searchParams }: Props) {
	const { locale, token } = await params;
	setRequestLocale(locale);
	const client = getClient();
	const suggestion = await findSuggestion(client, token);
	if (!suggestion) notFound();
	const [t, record, messages, query] = await Promise.all([
		getTranslations("suggestion"),
		readSuggestedRecord(client, suggestion),
		loadMessages(locale, ["suggestion"]),
		searchParams,
	]);
	const names = record.base === null ? NO_NAMES : await readRecordNames(client, [record.base]);
	const { status, steps, result, subject, key } = suggestion;
	const pageHref = key !== null && record.now !== null ? `/${locale}/${subject}s/${key}` : null;
	const done = ["answer", "withdraw"].find((name) => name === query.done);
	return (
		<>
			<header className="mt-8 max-w-prose">
				<h1 className="text-2xl sm:text-3xl">{t("statusPage.title")}</h1>
				<p className="mt-2 text-lg">
					<span className="sr-only">{t("statusPage.state") + COLON[locale]}</span>
					<StateMark status={status} />
				</p>
				<p className="m-0 text-muted text-sm">
					{t.rich("statusPage.sentOn", { date: () => <Moment at={suggestion.createdAt} /> })}
					{suggestion.decidedAt && (
						<>
							{" · "}
							{t.rich("statusPage.decidedOn", { date: () => <Moment at={suggestion.decidedAt ?? ""} /> })}
						</>
					)}
				</p>
				{suggestion.decisionReason && (
					<div className="mt-3 border-accent border-l-2 pl-3">
						<TypedText>{suggestion.decisionReason}</TypedText>
					</div>
				)}
				{result && subject !== "source" && (
					<p className="mt-3 flex flex-wrap gap-x-6">
						<a href={`/${locale}/changes/${result.datasetVersion}/${subject}/${result.key}`}>
							{t("statusPage.seeChange")}
						</a>
						{subject !== "organization" && (
							<a href={`/${locale}/${subject}s/${result.key}`}>{t("statusPage.seeRecord")}</a>
						)}
					</p>
				)}
			</header>
			{done && (
				<p role="status" className="my-4 max-w-prose border-accent border-l-4 bg-accent-soft px-4 py-2 text-sm">
					{t(`done.${done}`)}
				</p>
			)}
			{query.done === "sent" && (
				<div role="status" className="my-4 max-w-prose border-accent border-l-4 bg-accent-soft px-4 py-3 text-sm">
					<p className="m-0 font-semibold">{t("statusPage.thanks")}</p>
					<p className="mt-1 mb-0">{t("statusPage.keep")}</p>
					<p className="mt-2 mb-0 select-all break-all font-semibold" data-private-link="">
						{new URL(`/${locale}/suggest/status/${token}`, siteUrl()).href}
					</p>
					<p className="mt-1 mb-0 text-muted">{t("statusPage.keepHint")}</p>
				</div>
			)}
			<NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
				{mayFollow(status, "answer") && (
					<Section title={t("statusPage.answer")}>
						{status === "asked" && <Question steps={steps} />}
						<ActForm
							key={steps.length}
							action={answerByLinkAction.bind(null, { locale, token })}
							label={t("statusPage.answer")}
							submit={t("statusPage.answerSend")}
						/>
					</Section>
				)}
				<Section title={t("statusPage.sent")}>
					<SentParts
						suggestion={suggestion}
						base={record.base}
						names={names}
						record={pageHref ? <a href={pageHref}>{record.name?.[locale]}</a> : record.name?.[locale]}
					/>
				</Section>
				{steps.length > 0 && (
					<Section title={t("statusPage.happened")}>
						<StepList steps={steps} withNames={false} />
					</Section>
				)}
				{mayFollow(status, "withdraw") && (
					<Section title={t("statusPage.withdraw")}>
						<ActForm
							action={withdrawByLinkAction.bind(null, { locale, token })}
							submit={t("statusPage.withdraw")}
							note={t("statusPage.withdrawNote")}
							tone="plain"
						/>
					</Section>
				)}
			</NextIntlClientProvider>
		</>
	);
}

function Question({ steps }: { steps: Parameters<typeof StepList>[0]["steps"] }) {
	const asked = steps.findLast(({ act }) => act === "ask");
	if (!asked) return null;
	return (
		<div className="mb-2 border-accent border-l-2 pl-3 font-serif text-lg">
			<TypedText>{asked.text}</TypedText>
		</div>
	);
}
