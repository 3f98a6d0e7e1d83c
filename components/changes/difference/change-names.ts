import type { LocalizedText } from "@/lib/domain/record/project-document";

/** Names of the records that documents refer to, by id or slug; what isn't in it is shown by its id. */
export type ChangeNames = {
	/** "Publisher, title". */
	sources: Readonly<Record<string, string>>;
	programmes: Readonly<Record<string, LocalizedText>>;
	organizations: Readonly<Record<string, string>>;
};

export const NO_NAMES: ChangeNames = { sources: {}, programmes: {}, organizations: {} };
