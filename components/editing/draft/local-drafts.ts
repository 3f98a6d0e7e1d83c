import { type DraftSubject, isNewDraftKey } from "@/lib/domain/typed/draft";
import type { FormField } from "@/lib/domain/typed/form-fields";
import type { Locale } from "@/lib/domain/values/vocabulary";

/** Whose form, of what. A record that isn't there yet has a key of its own (`new--…`). */
export type DraftPlace = { userId: string; subject: DraftSubject; key: string };

/**
 * A form as typed, kept in this browser. `writer` is the page that it was typed in: two windows on one record keep
 * apart. `at` is this browser's clock; `isSynced` says that the server has it too.
 */
export type LocalDraft = DraftPlace & {
	writer: string;
	baseVersion: number | null;
	locale: Locale;
	at: number;
	isSynced: boolean;
	fields: FormField[];
};

const PREFIX = "gigacampus.draft";

/** Keeps a draft in this browser. False where the browser has no room or keeps nothing. */
export function keepLocally(storage: Storage | null, draft: LocalDraft): boolean {
	try {
		storage?.setItem(nameOf(draft), JSON.stringify(draft));
		return storage !== null;
	} catch {
		return false;
	}
}

/**
 * The drafts in this browser of one person for one record, the newest first; for a new record, those of all records of
 * its kind that weren't saved yet. Nobody else's are read.
 */
export function localDrafts(storage: Storage | null, place: DraftPlace): LocalDraft[] {
	const own = `${PREFIX}:${place.userId}:${place.subject}:`;
	const drafts: LocalDraft[] = [];
	for (const name of namesIn(storage)) {
		if (!name.startsWith(own)) continue;
		const draft = read(storage, name);
		if (draft && (draft.key === place.key || (isNewDraftKey(place.key) && isNewDraftKey(draft.key)))) {
			drafts.push(draft);
		}
	}
	return drafts.sort((one, other) => other.at - one.at);
}

/** Takes a draft out of this browser. */
export function dropLocally(storage: Storage | null, draft: DraftPlace & { writer: string }): void {
	storage?.removeItem(nameOf(draft));
}

/** This browser's storage; null where pages may not have any. */
export function storageOf(kind: "localStorage" | "sessionStorage"): Storage | null {
	try {
		return window[kind];
	} catch {
		return null;
	}
}

function nameOf({ userId, subject, key, writer }: DraftPlace & { writer: string }): string {
	return `${PREFIX}:${userId}:${subject}:${key}:${writer}`;
}

function namesIn(storage: Storage | null): string[] {
	return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? "");
}

function read(storage: Storage | null, name: string): LocalDraft | null {
	try {
		const draft = JSON.parse(storage?.getItem(name) ?? "null");
		return Array.isArray(draft?.fields) && typeof draft.at === "number" ? draft : null;
	} catch {
		return null;
	}
}
