import { useTranslations } from "next-intl";
import { Offer } from "../form/fields/offer";
import type { CitableSource } from "./cited-sources";

/** The document that an empty citation may name too. */
export function SourceOffer({ id, source, onTake }: { id: string; source: CitableSource; onTake: () => void }) {
	const t = useTranslations("pickers.source");
	return (
		<Offer id={id} value={source.value} onTake={onTake}>
			{t("offer", { title: source.title || source.url })}
		</Offer>
	);
}
