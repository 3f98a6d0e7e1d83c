import { createContext, useContext } from "react";
import type { Subject } from "@/lib/domain/record-schemas";
import { type FormState, NO_FORM_STATE } from "./form-state";

/** What the fields of a record's form know of it. */
export type RecordContext = {
	subject: Subject;
	/** True until the record is saved for the first time. */
	isNew: boolean;
	state: FormState;
};

export const RecordFormContext = createContext<RecordContext>({
	subject: "project",
	isNew: true,
	state: NO_FORM_STATE,
});

/** The record whose form this is in. */
export function useRecordForm(): RecordContext {
	return useContext(RecordFormContext);
}
