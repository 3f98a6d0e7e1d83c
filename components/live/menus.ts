/** Closes the menu that Escape is pressed in; its button gets the focus, which would be lost with the menu. */
export function closeMenuOnEscape(event: KeyboardEvent): void {
	const menu = event.target instanceof Element ? event.target.closest("details") : null;
	if (event.key !== "Escape" || !menu?.open) return;
	menu.open = false;
	menu.querySelector("summary")?.focus();
}

/** Closes the menus of a region that `target` isn't in. */
export function closeOtherMenus(region: HTMLElement, target: EventTarget | null): void {
	for (const menu of region.querySelectorAll<HTMLDetailsElement>("details[name=view-menu][open]")) {
		if (!(target instanceof Node && menu.contains(target))) menu.open = false;
	}
}
