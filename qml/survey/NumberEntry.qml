import QtQuick
import Rembug.Controls

// A number, as Indonesians write it; or digits that are no number, as in a telephone number.
DigitField {
    id: entry
    required property string ref
    required property string value  // as ODK writes it: 1250.5
    required property string appearance

    signal answered(string value)

    function read() {
        if (!entry.activeFocus) {
            entry.text = entry.mode === "decimal" ? entry.value.replace(".", ",") : entry.value
        }
    }

    objectName: "field-" + entry.ref
    grouped: entry.appearance.indexOf("thousands-sep") >= 0 && entry.mode !== "digits"
    onEdited: (text) => {
        const plain = text.replace(",", ".")
        entry.answered(plain === "-" || plain === "+" ? "" : plain.endsWith(".") ? plain.slice(0, -1) : plain)
    }
    onAccepted: entry.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    onValueChanged: entry.read()
    onActiveFocusChanged: entry.read()
    Component.onCompleted: entry.read()
}
