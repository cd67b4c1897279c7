pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// The second count of this box that is on this tablet: every paper that differs, as either has it.
Card {
    id: card
    required property CountCompare two
    required property CountWords words
    required property int papers
    readonly property var differences: card.two.differences

    signal mend(int paper)

    function said(paper) { return paper.kind.length > 0 ? card.words.paper(paper.kind, paper.text) : qsTr("tidak ada surat ini") }

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Hitungan kedua di tablet ini") }
    Flow {
        width: parent.width
        spacing: Theme.unit
        visible: card.two.others.length > 1
        Repeater {
            model: card.two.others
            ChoiceButton {
                required property var modelData
                width: Math.min(implicitWidth, parent ? parent.width : 0)
                text: qsTr("%1 surat · %2 · %3").arg(modelData.papers).arg(modelData.author).arg(modelData.saved)
                chosen: card.two.other === modelData.id
                onClicked: card.two.other = modelData.id
            }
        }
    }
    Row {
        width: parent.width
        spacing: Theme.unit
        Glyph { id: mark; name: card.two.differing > 0 ? "error" : "check_circle"; color: card.two.differing > 0 ? Theme.wrong : Theme.done }
        AppText {
            objectName: "compareVerdict"
            width: parent.width - mark.width - Theme.unit
            font.weight: Font.DemiBold
            color: card.two.differing > 0 ? Theme.wrong : Theme.done
            text: card.two.differing > 0 ? qsTr("%n surat berbeda.", "", card.two.differing) : qsTr("Semua %n surat sama.", "", card.papers)
        }
    }
    AppText {
        visible: card.papers !== card.two.otherPapers
        width: parent.width
        color: Theme.waits
        text: qsTr("Di sini %1 surat, di hitungan kedua %2. Mulai dari surat berbeda yang pertama: bila satu surat terlewat, semua sesudahnya ikut bergeser.").arg(card.papers).arg(card.two.otherPapers)
    }
    AppText { visible: card.two.differing > 0; width: parent.width; text: qsTr("Ambil suratnya, baca lagi bersama saksi. Yang keliru dibetulkan; bacaan semula tetap tersimpan.") }
    Repeater {
        model: card.differences
        Column {
            id: line
            required property var modelData
            width: parent ? parent.width : 0
            spacing: Theme.unit / 2
            Rectangle { width: parent.width; height: Theme.thin; color: Theme.line }
            AppText { width: parent.width; font.weight: Font.DemiBold; text: qsTr("Surat %1").arg(line.modelData.paper) }
            AppText { objectName: "here-" + line.modelData.paper; width: parent.width; text: qsTr("Di sini: %1").arg(card.said(line.modelData.here)) }
            AppText { objectName: "there-" + line.modelData.paper; width: parent.width; text: qsTr("Hitungan kedua: %1").arg(card.said(line.modelData.there)) }
            AppButton {
                objectName: "mend-" + line.modelData.paper
                visible: line.modelData.here.kind.length > 0
                text: qsTr("Betulkan di sini")
                glyph: "edit"
                onClicked: card.mend(line.modelData.paper)
            }
        }
    }
    AppText { visible: card.two.differing > card.differences.length; width: parent.width; color: Theme.faint; text: qsTr("Dan %n surat lagi.", "", card.two.differing - card.differences.length) }
}
