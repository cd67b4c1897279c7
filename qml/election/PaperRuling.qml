pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// What one paper says after all: the names that are put together on the board, blank, or invalid. The reason is kept, and
// what stood there before.
Column {
    id: ruling
    required property CountModel count
    required property CountWords words
    required property int paper
    property string standard: qsTr("Diputuskan bersama")

    signal ruled()

    function rule(event) {
        event.replace = ruling.paper
        event.reason = reason.text.trim().length > 0 ? reason.text.trim() : ruling.standard
        reason.clear()
        ruling.count.tell(event)
        ruling.ruled()
    }

    spacing: Theme.unit

    AppText { width: parent.width; text: ruling.count.hand.length > 0 ? qsTr("Surat %1 dihitung dengan nama yang sekarang tersusun di atas, kosong, atau tidak sah?").arg(ruling.paper) : qsTr("Sentuh dulu nama-namanya seperti membaca surat, atau pilih:") }
    Field { id: reason; objectName: "rulingReason"; width: parent.width; placeholderText: qsTr("Alasan keputusan"); Accessible.name: placeholderText }
    Flow {
        width: parent.width
        spacing: Theme.unit
        AppButton { objectName: "ruleNames"; primary: true; enabled: ruling.count.hand.length > 0; text: qsTr("Hitung nama itu"); glyph: "check"; onClicked: { ruling.rule({ ballot: ruling.count.hand }); ruling.count.clearHand() } }
        AppButton { objectName: "ruleBlank"; text: qsTr("Kosong"); onClicked: ruling.rule({ blank: 1 }) }
        Repeater {
            model: Object.keys(ruling.words.reasons)
            AppButton {
                required property string modelData
                objectName: "rule-" + modelData
                danger: true
                text: ruling.words.reasons[modelData]
                onClicked: ruling.rule({ invalid: modelData })
            }
        }
    }
}
