(() => {
  const field = document.getElementById("id_number");
  const note = document.getElementById("number_note");
  const adds = (digits) => {
    let sum = 0;
    [...digits].reverse().forEach((digit, at) => {
      const doubled = Number(digit) * (at % 2 ? 2 : 1);
      sum += doubled > 9 ? doubled - 9 : doubled;
    });
    return sum % 10 === 0;
  };
  const fault = () => {
    const digits = field.value.replace(/[\s-]/g, "");
    if (!digits) return "";
    const rest = " Nothing has been charged, and everything else you typed stays as it is.";
    if (/\D/.test(digits)) return "The card number has something in it that is not a digit. Use only the numbers on the front." + rest;
    if (digits.length < 15) return "The card number is too short: most cards have 16 digits, and we see " + digits.length + "." + rest;
    if (!adds(digits)) return "Two digits of the card number may be swapped or mistyped. Compare all 16 with your card." + rest;
    return "";
  };
  const show = () => {
    note.textContent = fault();
    field.setAttribute("aria-invalid", note.textContent ? "true" : "false");
  };
  field.addEventListener("blur", show);
  document.getElementById("card-form").addEventListener("submit", (event) => {
    show();
    if (note.textContent) { event.preventDefault(); field.focus(); }
  });
})();
