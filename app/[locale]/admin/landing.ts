import { can, type UserRole } from "@/lib/domain/access/permissions";
import { localPath } from "@/lib/server/auth/request/local-path";

/** Where somebody goes who has signed in: back to `next` if that is a page of ours, else to where their work is. */
export function landing(locale: string, role: UserRole, next?: string): string {
	return localPath(next) ?? `/${locale}/admin${can(role, "admin.enter") ? "" : "/account"}`;
}
