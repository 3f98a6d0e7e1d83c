import { useLocale, useTranslations } from "next-intl";
import type { FormObstacle } from "./form-state";

/** Why a save that was right didn't go through, what was kept, and what to do. */
export function ObstacleNotice({
	obstacle,
	suggestion = null,
}: {
	obstacle: FormObstacle;
	/** The suggestion that the form was filled from. */
	suggestion?: string | null;
}) {
	const t = useTranslations("form");
	const locale = useLocale();
	const page = obstacle === "suggestionDecided" ? `suggestions/${suggestion}` : "sign-in";
	return (
		<div role="alert" className="my-4 border-error border-l-4 bg-panel px-4 py-2 text-sm">
			<p className="font-semibold">{t(`obstacle.${obstacle}.title`)}</p>
			<p className="mt-1 max-w-prose">
				{t.rich(`obstacle.${obstacle}.text`, {
					link: (words) => (
						<a href={`/${locale}/admin/${page}`} target="_blank" rel="noreferrer">
							{words}
						</a>
					),
				})}
			</p>
		</div>
	);
}
