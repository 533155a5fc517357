// src/domain/change.ts
/** The lines that the head has and the merge base has not, in order. */
function addedRanges(file) {
	const ranges = [];
	for (const hunk of file.hunks) if (hunk.newLines > 0) ranges.push({
		start: hunk.newStart,
		end: hunk.newStart + hunk.newLines - 1
	});
	return ranges;
}
/** Whether lines `start` to `end` (1-based, inclusive) share a line with one of `ranges`. */
function overlaps(ranges, start, end) {
	return ranges.some((range) => range.start <= end && start <= range.end);
}
export { overlaps as n, addedRanges as t };
