pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// One disagreement: what each side says, who and when; one touch settles it.
Card {
    id: card
    required property var conflict
    signal chosen(string value)
    signal openHistory(string record)

    readonly property string told: {
        const content = card.conflict.sides[0].shown
        switch (card.conflict.kind) {
        case "calculated": return qsTr("Dihitung dari jawaban yang kini sudah sama.")
        case "row": return qsTr("Satu orang menghapus baris ini, yang lain mengisinya: %1").arg(content)
        case "void": return qsTr("Dinyatakan tidak dipakai (%1), lalu diperbaiki orang lain.").arg(card.conflict.sides[1].shown)
        }
        return ""
    }

    function words(side) {
        if (card.conflict.kind === "row") {
            return side.value === "KEEP" ? qsTr("Tetap ada") : qsTr("Hapus barisnya")
        }
        if (card.conflict.kind === "void") {
            return side.value === "KEEP" ? qsTr("Tetap dipakai") : qsTr("Tidak dipakai")
        }
        return side.shown.length > 0 ? side.shown : qsTr("(dikosongkan)")
    }

    AppText { width: parent.width; font.weight: Font.DemiBold; text: card.conflict.title }
    AppText { width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; text: card.conflict.village + (card.conflict.label.length > 0 ? " · " + card.conflict.label : "") }
    AppText { visible: card.told.length > 0; width: parent.width; text: card.told; wrapMode: Text.Wrap }
    Flow {
        width: parent.width
        spacing: Theme.unit
        Repeater {
            model: card.conflict.sides
            Column {
                id: side
                required property var modelData
                AppButton {
                    objectName: "settle-" + side.modelData.value
                    text: card.words(side.modelData)
                    glyph: "check"
                    onClicked: card.chosen(side.modelData.value)
                }
                AppText {
                    visible: side.modelData.author.length > 0
                    leftPadding: Theme.unit
                    color: Theme.faint
                    font.pixelSize: Theme.hint
                    text: side.modelData.author + (side.modelData.at.length > 0 ? " · " + side.modelData.at : "")
                }
            }
        }
        AppButton { objectName: "conflictHistory"; text: qsTr("Riwayat"); glyph: "history"; onClicked: card.openHistory(card.conflict.record) }
    }
}
