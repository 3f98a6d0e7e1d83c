import { createContext, useContext } from "react";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { type FormState, NO_FORM_STATE, RECORD_FORM_ID } from "./form-state";
import { TypedForm } from "./typed-form";

/** What the fields of a record's form know of it. */
export type RecordContext = {
	subject: Subject;
	/** True until the record is saved for the first time. */
	isNew: boolean;
	state: FormState;
	/** Whose form it is. */
	userId: string;
	/** The key of the draft of a record that isn't there yet; null for one that is. */
	newDraftKey: string | null;
	/** What stands in the form now. */
	typed: TypedForm;
};

export const RecordFormContext = createContext<RecordContext>({
	subject: "project",
	isNew: true,
	state: NO_FORM_STATE,
	userId: "",
	newDraftKey: null,
	typed: new TypedForm(RECORD_FORM_ID, {}),
});

/** The record whose form this is in. */
export function useRecordForm(): RecordContext {
	return useContext(RecordFormContext);
}
