import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { DraftList } from "@/components/editing/draft/draft-list";
import { Section } from "@/components/ui/section";
import type { DraftLine } from "@/lib/domain/typed/draft";

/** The reader's own unfinished forms; nothing if there is none. */
export async function DraftsGroup({ drafts, back }: { drafts: readonly DraftLine[]; back: string }) {
	if (drafts.length === 0) return null;
	const [t, { draft }] = await Promise.all([getTranslations("queue"), getMessages()]);
	return (
		<Section id="drafts" title={t("groupTitle", { title: t("kind.drafts"), count: drafts.length })}>
			<NextIntlClientProvider messages={{ draft }}>
				<DraftList drafts={drafts} back={back} />
			</NextIntlClientProvider>
		</Section>
	);
}
