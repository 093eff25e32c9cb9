// A button that copies the text for the assessment's submission system. Without it the text can be selected by hand.
ready(() => {
  for (const button of document.querySelectorAll("[data-copy]")) {
    const text = document.getElementById(button.dataset.copy);
    const told = button.parentElement.querySelector("[data-copied]");
    if (!text || !told) continue;
    button.addEventListener("click", async () => {
      const lines = [...text.children].map((line) => line.textContent.trim());
      try {
        await navigator.clipboard.writeText(lines.join("\n"));
        told.textContent = "คัดลอกแล้ว";
      } catch {
        getSelection().selectAllChildren(text); // no permission, or no https: leave it marked for the reader to copy
        told.textContent = "เลือกข้อความให้แล้ว กดคัดลอกจากเมนูของเครื่อง";
      }
    });
  }
});
