import type { Subject } from "@/lib/domain/record/record-schemas";
import { NOWHERE_ELSE, type OpenElsewhere } from "@/lib/domain/typed/open-form";
import type { SignedIn } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { isUnavailable } from "@/lib/server/db/serving/unavailable";
import { listOpenForms } from "@/lib/server/queries/desk/open-forms";

/** Who else has a record's form open. Without a database nobody is known, and nothing is said of that. */
export async function openElsewhere(user: SignedIn, subject: Subject, key: string): Promise<OpenElsewhere> {
	try {
		return await listOpenForms(getClient(), user, { subject, key, tab: null });
	} catch (error) {
		if (!isUnavailable(error)) throw error;
		return NOWHERE_ELSE;
	}
}
