import { useTranslations } from "next-intl";

/** Codes for when the device with the second factor is lost; each works once. */
export function BackupCodes({ codes }: { codes: string[] }) {
	const t = useTranslations("people");
	return (
		<>
			<p className="mt-3 mb-0 font-semibold text-sm">{t("secondFactor.backupCodes")}</p>
			<p className="mt-1 mb-0 text-sm">{t("secondFactor.backupCodesNote")}</p>
			<ul className="mt-2 grid list-none grid-cols-2 gap-x-6 p-0 font-semibold text-sm sm:grid-cols-3">
				{codes.map((code) => (
					<li key={code} className="whitespace-nowrap">
						{code}
					</li>
				))}
			</ul>
		</>
	);
}
