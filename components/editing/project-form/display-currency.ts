/** The currency that pages show first, and the form's sums and conversions with them. */
export const DISPLAY_CURRENCY = "EUR";
