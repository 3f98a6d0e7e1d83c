import { Source } from "@/lib/domain/record/project-document";

/** True for what a source can be called in an address. */
export function isSourceId(text: string): boolean {
	return Source.shape.id.safeParse(text).success;
}
