pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// The other counter has a tablet of her own: each reads the number of ten papers aloud. Where they differ, the papers of
// this ten are read one by one. Nothing is sent.
Card {
    id: card
    required property var tens
    required property CountWords words
    // Of the tens: by their first paper, whether both said the same number.
    property var heard: ({})
    onTensChanged: card.heard = {}

    signal mend(int paper)

    function tell(from, same) {
        const next = Object.assign({}, card.heard)
        next[from] = same
        card.heard = next
    }
    function spoken(mark) { return mark.slice(0, 2) + " " + mark.slice(2) }

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Penghitung kedua di tablet lain") }
    AppText { width: parent.width; color: Theme.faint; text: qsTr("Buka layar ini di kedua tablet, lalu bacakan angkanya bergantian. Angka sama: sepuluh surat itu sama. Angka berbeda: sentuh Berbeda, bacakan surat satu per satu, lalu baca lagi surat yang berbeda. Angka juga berbeda bila nama yang sama dieja lain; samakan dulu ejaannya.") }
    Repeater {
        model: card.tens
        Column {
            id: ten
            required property var modelData
            readonly property bool same: card.heard[ten.modelData.from] === true
            readonly property bool differs: card.heard[ten.modelData.from] === false
            width: parent ? parent.width : 0
            spacing: Theme.unit
            Rectangle { width: parent.width; height: Theme.thin; color: Theme.line }
            Flow {
                width: parent.width
                spacing: 2 * Theme.unit
                AppText { height: Theme.touch; verticalAlignment: Text.AlignVCenter; text: qsTr("Surat %1–%2").arg(ten.modelData.from).arg(ten.modelData.to) }
                AppText { objectName: "ten-" + ten.modelData.from; height: Theme.touch; verticalAlignment: Text.AlignVCenter; font.pixelSize: Theme.page; font.weight: Font.DemiBold; color: ten.same ? Theme.done : ten.differs ? Theme.wrong : Theme.act; text: card.spoken(ten.modelData.mark) }
                ChoiceButton { objectName: "tenSame-" + ten.modelData.from; text: qsTr("Sama"); chosen: ten.same; onClicked: card.tell(ten.modelData.from, true) }
                ChoiceButton { objectName: "tenDiffers-" + ten.modelData.from; text: qsTr("Berbeda"); chosen: ten.differs; onClicked: card.tell(ten.modelData.from, false) }
            }
            Repeater {
                model: ten.differs ? ten.modelData.papers : []
                Item {
                    id: one
                    required property var modelData
                    width: parent ? parent.width : 0
                    height: Math.max(said.implicitHeight + Theme.unit, Theme.touch)
                    AppText { id: said; anchors { left: parent.left; right: mend.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter } text: qsTr("Surat %1: %2 · %3").arg(one.modelData.paper).arg(card.spoken(one.modelData.mark)).arg(card.words.paper(one.modelData.kind, one.modelData.text)) }
                    AppButton { id: mend; objectName: "earMend-" + one.modelData.paper; anchors { right: parent.right; verticalCenter: parent.verticalCenter } text: qsTr("Betulkan"); glyph: "edit"; onClicked: card.mend(one.modelData.paper) }
                }
            }
        }
    }
}
