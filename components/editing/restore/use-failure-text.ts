import { useTranslations } from "next-intl";

/** Why something can't be restored or undone, in a sentence; `name` is that of what is gone. */
export function useFailureText(): (code: string, name?: string) => string {
	const t = useTranslations("changes.failure");
	return (code, name = "") => (t.has(code) ? t(code, { name }) : t("other", { code }));
}
