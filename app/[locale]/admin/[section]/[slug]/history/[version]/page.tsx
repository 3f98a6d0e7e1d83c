import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ChangeList } from "@/components/changes/difference/change-list";
import { ItemFields } from "@/components/changes/difference/item-fields";
import { isFields } from "@/components/changes/difference/use-value-text";
import { SavedAt } from "@/components/changes/saved-at";
import { RestoreForm } from "@/components/editing/restore/restore-form";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/domain/access/permissions";
import { isEqualValue } from "@/lib/domain/history/list-items";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { readRecordNames } from "@/lib/server/queries/core/record-names";
import { getHead, getVersion } from "@/lib/server/queries/core/revision";
import { FormMessages } from "../../../../form-messages";
import { HistoryHead } from "../history-head";
import { restoreVersion } from "../restore-version";
import { nameOf, subjectOf, versionIn } from "../subject-of";

type Props = { params: Promise<{ locale: Locale; section: string; slug: string; version: string }> };

export async function generateMetadata({ params }: Props) {
	const { version } = await params;
	return { title: (await getTranslations("changes"))("history.version", { version }) };
}

/** One version of a record whole, with what bringing it back would change. */
export default async function VersionPage({ params }: Props) {
	const { locale, section, slug, version: asked } = await params;
	setRequestLocale(locale);
	const subject = subjectOf(section);
	const version = versionIn(asked);
	if (!subject || version === null) notFound();
	const user = await requirePage("admin.enter", locale, `/${locale}/admin/${section}/${slug}/history/${version}`);
	const client = getClient();
	const [stored, head] = [await getVersion(client, subject, slug, version), await getHead(client, subject, slug)];
	if (!stored || !head) notFound();
	const newest = await getVersion(client, subject, slug, head.version);
	const current = newest?.isDeletion ? null : newest?.document;
	const names = await readRecordNames(client, [stored.document, current]);
	const t = await getTranslations("changes");
	const { line, document } = stored;
	const name = nameOf(document, locale, slug);
	const isSame = isEqualValue(document, current);
	return (
		<>
			<HistoryHead
				title={t("history.viewTitle", { version, name })}
				name={name}
				subject={subject}
				slug={slug}
				isDeleted={head.isDeleted}
				isHistory={false}
			/>
			<p className="m-0">
				<SavedAt at={line.at} />
				{" · "}
				{t("history.who", { name: line.actorName })}
				{" · "}
				{t(`change.${line.change}`)}
				{" · "}
				{line.isSeed ? t("fromDataset") : line.reason}
			</p>
			<Section title={t("history.whatItSaid")}>
				{isFields(document) && <ItemFields item={document} list={null} names={names} />}
			</Section>
			<Section title={t("history.differsFrom")}>
				{isSame ? (
					<p className="m-0 text-muted">{t("history.sameAsCurrent")}</p>
				) : (
					<>
						<ChangeList before={current} after={document} names={names} />
						{can(user.role, "record.publish") && (
							<FormMessages more={["changes"]}>
								<RestoreForm
									key={head.version}
									action={restoreVersion.bind(null, {
										locale,
										subject,
										key: slug,
										version,
										baseVersion: head.isDeleted ? null : head.version,
									})}
									submit={t("history.restore", { version })}
									note={t("history.restoreNote", { version })}
									document={document}
									names={names}
								/>
							</FormMessages>
						)}
					</>
				)}
			</Section>
		</>
	);
}
