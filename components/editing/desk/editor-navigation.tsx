import { useTranslations } from "next-intl";
import { can, type Permission, type UserRole } from "@/lib/domain/access/permissions";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { NavigationList } from "./navigation-list";

const PAGES = [
	["queue", "", "admin.enter"],
	["projects", "/projects", "admin.enter"],
	["programmes", "/programmes", "admin.enter"],
	["organizations", "/organizations", "admin.enter"],
	["sources", "/sources", "admin.enter"],
	["suggestions", "/suggestions", "admin.enter"],
	["imports", "/imports", "batch.undo"],
	["people", "/people", "people.manage"],
	["tokens", "/tokens", "token.manage"],
] as const satisfies [string, string, Permission][];

/** The editors' sections that this role may open; nothing for a reader. */
export function EditorNavigation({ role, locale }: { role: UserRole; locale: Locale }) {
	const t = useTranslations("admin");
	const items = PAGES.filter(([, , permission]) => can(role, permission)).map(([name, path]) => {
		return { href: `/${locale}/admin${path}`, label: t(name) };
	});
	if (items.length === 0) return null;
	return <NavigationList label={t("navigation")} items={items} />;
}
