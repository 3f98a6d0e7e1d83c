import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { BatchCounts, BatchLine } from "@/components/changes/batch-list";
import { UndoForm } from "@/components/editing/restore/undo-form";
import { UndoPlan } from "@/components/editing/restore/undo-plan";
import { Section } from "@/components/ui/section";
import { formatPartialDate } from "@/lib/domain/values/format";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { countUndo, getBatch, listChangedSince } from "@/lib/server/queries/history/batch";
import { FormMessages } from "../../form-messages";
import { undoImport } from "./undo-import";

type Props = { params: Promise<{ locale: Locale; batch: string }> };

const LISTED = 200;

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("changes"))("imports.what") };
}

/** What undoing an import would do, and the form that does it. */
export default async function ImportPage({ params }: Props) {
	const { locale, batch: batchId } = await params;
	setRequestLocale(locale);
	const path = `/${locale}/admin/imports`;
	await requirePage("batch.undo", locale, `${path}/${batchId}`);
	const client = getClient();
	const batch = await getBatch(client, batchId);
	if (!batch) notFound();
	const counts = await countUndo(client, batchId);
	const changedSince = await listChangedSince(client, batchId, LISTED + 1);
	const t = await getTranslations("changes.imports");
	return (
		<>
			<header className="mt-6 max-w-prose">
				<p className="m-0 text-sm">
					<a href={path} className="inline-block min-h-6">
						{t("list")}
					</a>
				</p>
				<h1 className="mt-2 text-2xl sm:text-3xl">
					{t("one", { date: formatPartialDate(batch.at.slice(0, 10), locale) })}
				</h1>
				<p className="mt-2">
					<BatchLine batch={batch} />
				</p>
				<p className="m-0">
					<BatchCounts counts={batch.counts} />
					{" · "}
					<a href={`/${locale}/changes/${batch.datasetVersion}`} className="inline-block min-h-6">
						{t("changesOf")}
					</a>
				</p>
			</header>
			<Section title={t("what")}>
				{counts.length > 0 && <UndoPlan counts={counts} />}
				<FormMessages more={["changes"]}>
					<UndoForm
						action={undoImport.bind(null, { locale, batchId })}
						changedSince={changedSince.slice(0, LISTED)}
						isMore={changedSince.length > LISTED}
						isNothing={counts.length === 0}
					/>
				</FormMessages>
			</Section>
		</>
	);
}
