import { useTranslations } from "next-intl";

/** A key to the API, the one time that it is shown. */
export function TokenSecret({ secret, name }: { secret: string; name: string }) {
	const t = useTranslations("tokens.shown");
	return (
		<>
			<p className="m-0 font-semibold">{t("title", { name })}</p>
			<p className="mt-1 mb-0 select-all break-all font-mono" data-token>
				{secret}
			</p>
			<p className="mt-1 mb-0">{t("copy")}</p>
		</>
	);
}
