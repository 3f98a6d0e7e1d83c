"use client";

import { useCombobox } from "downshift";
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useRef } from "react";
import { setControl } from "../behaviour/set-control";
import type { FormField } from "../behaviour/use-form-field";
import { CONTROL } from "./field-frame";

/** What a field does to its combobox by hand. */
export type ComboboxHandle = {
	input: HTMLInputElement | null;
	/** Puts a text into the field, as if typed, without opening the list. */
	set: (text: string) => void;
	open: () => void;
};

/**
 * A line of text with a list of suggestions. The control stays the browser's own, with its name: the list only writes
 * into it. Escape closes the list and leaves the text, Tab leaves both; Alt's shortcuts are the form's.
 */
export function Combobox<T>({
	field,
	text,
	onText,
	items,
	keyOf,
	draw,
	onChoose,
	onPaste,
	onFocusChange,
	onEscape,
	onEnter,
	startsAtFirst = false,
	placeholder,
	handle,
}: {
	field: FormField;
	text: string;
	/** Somebody typed, or chose. */
	onText: (text: string) => void;
	items: readonly T[];
	keyOf: (item: T) => string;
	draw: (item: T) => ReactNode;
	onChoose: (item: T) => void;
	onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
	onFocusChange?: (hasFocus: boolean) => void;
	/** Escape while the list is closed; true if it meant something. */
	onEscape?: () => boolean;
	/** Enter while no suggestion is marked; true if it meant something. */
	onEnter?: () => boolean;
	/** The first suggestion is the one that Enter takes. */
	startsAtFirst?: boolean;
	placeholder?: string;
	handle?: Ref<ComboboxHandle>;
}) {
	const input = useRef<HTMLInputElement>(null);
	const isSetting = useRef(false);
	const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps, openMenu } = useCombobox<T>({
		items: [...items],
		inputValue: text,
		selectedItem: null,
		inputId: field.control.id,
		itemToString: () => text,
		itemToKey: (item) => (item === null ? null : keyOf(item)),
		defaultHighlightedIndex: startsAtFirst ? 0 : -1,
		onSelectedItemChange: ({ selectedItem }) => selectedItem && onChoose(selectedItem),
		onInputValueChange: ({ inputValue, type }) => {
			if (type === useCombobox.stateChangeTypes.InputChange) onText(inputValue);
		},
		stateReducer: (state, { type, changes }) => {
			const { InputBlur, InputKeyDownEscape } = useCombobox.stateChangeTypes;
			const isLeaving = type === InputBlur || type === InputKeyDownEscape;
			return isLeaving ? { ...changes, inputValue: state.inputValue, selectedItem: null } : changes;
		},
	});
	useImperativeHandle(handle, () => ({
		get input() {
			return input.current;
		},
		set: (value: string) => {
			isSetting.current = true;
			setControl(input.current, value);
			isSetting.current = false;
		},
		open: openMenu,
	}));
	const isShown = isOpen && items.length > 0;

	const { value: _uncontrolled, ...inputProps } = getInputProps({
		ref: input,
		onChange: (event) => {
			// What another field puts in is no typing: no list opens for it.
			const isTyped = document.activeElement === event.currentTarget;
			if (!isSetting.current && isTyped) return;
			Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
			onText(event.currentTarget.value);
		},
		onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
			const isEscape = event.key === "Escape" && !isOpen && onEscape?.();
			const isMarked = isShown && highlightedIndex >= 0;
			const isEnter = event.key === "Enter" && !isMarked && !event.nativeEvent.isComposing && onEnter?.();
			const isOurs = isEscape || isEnter;
			if (event.altKey || isOurs) Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
			if (isOurs) event.preventDefault();
		},
	});
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: only looks whether the focus is inside
		<div className="relative" onFocus={() => onFocusChange?.(true)} onBlur={() => onFocusChange?.(false)}>
			<input
				{...inputProps}
				{...field.control}
				role="combobox"
				aria-labelledby={undefined}
				aria-controls={inputProps["aria-controls"]}
				aria-expanded={isShown}
				aria-activedescendant={isShown ? inputProps["aria-activedescendant"] || undefined : undefined}
				type="text"
				spellCheck={false}
				defaultValue={field.initial}
				placeholder={placeholder}
				onPaste={onPaste}
				className={CONTROL}
			/>
			<ul
				{...getMenuProps({ "aria-label": field.label })}
				aria-labelledby={undefined}
				className={`absolute top-full right-0 left-0 z-20 mt-0.5 max-h-80 overflow-y-auto border border-ink bg-panel ${isShown ? "" : "hidden"}`}
			>
				{isOpen &&
					items.map((item, index) => (
						<li
							key={keyOf(item)}
							{...getItemProps({ item, index })}
							className={`min-h-9 cursor-pointer border-rule border-b px-2 py-1.5 text-sm last:border-b-0 ${index === highlightedIndex ? "bg-accent-soft" : ""}`}
						>
							{draw(item)}
						</li>
					))}
			</ul>
		</div>
	);
}
