/** The outlines' coordinates are whole parts of the map's unit: a tenth is a pixel of a map that is a screen wide. */
export const PARTS = 10;
