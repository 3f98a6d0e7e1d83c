/** The parameter of a record's page that names the draft of a new record from whose form one came. */
export const TYPED_PARAMETER = "typed";

/** The address of a record's form, where what was typed for a new one can be brought over; as it is from any other form. */
export function besideNew(path: string, newDraftKey: string | null): string {
	return newDraftKey === null ? path : `${path}?${TYPED_PARAMETER}=${newDraftKey}`;
}
