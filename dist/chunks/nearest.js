// src/domain/nearest.ts
/** Edits (insertions, deletions, replacements, swaps of neighbors) that turn one word into the other, compared without case. */
function editDistance(left, right) {
	const a = left.toLowerCase().slice(0, 64);
	const b = right.toLowerCase().slice(0, 64);
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let row = 1; row <= a.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= b.length; column += 1) {
			const isSame = a[row - 1] === b[column - 1];
			let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
			current.push(best);
		}
		beforeLast = last;
		last = current;
	}
	return last[b.length] ?? 0;
}
/** The candidate that was probably meant by `word`: at most a third of its letters wrong, undefined where none is that near. */
function nearest(word, candidates) {
	const limit = Math.max(1, Math.floor(word.length / 3));
	let best;
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word, candidate);
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}
export { nearest as t };
