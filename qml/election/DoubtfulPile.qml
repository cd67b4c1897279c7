pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Papers that were put aside, to be ruled on together when all are read. The ruling is kept with its reason.
Card {
    id: card
    required property CountModel count
    required property CountWords words
    property int paper: 0

    padding: 2 * Theme.unit
    spacing: Theme.unit
    color: Theme.waitsSoft

    function rule(event) {
        event.replace = card.paper
        event.reason = reason.text.trim().length > 0 ? reason.text.trim() : qsTr("Diputuskan bersama")
        card.paper = 0
        reason.clear()
        card.count.tell(event)
    }

    AppText { width: parent.width; font.weight: Font.DemiBold; color: Theme.waits; text: qsTr("Tumpukan ragu: %n surat", "", card.count.pile.length) }
    Repeater {
        model: card.count.pile
        AppButton {
            required property var modelData
            objectName: "doubtful-" + modelData.paper
            width: parent ? parent.width : 0
            text: qsTr("Surat %1").arg(modelData.paper) + " " + modelData.text
            glyph: card.paper === modelData.paper ? "expand_less" : "gavel"
            onClicked: card.paper = card.paper === modelData.paper ? 0 : modelData.paper
        }
    }
    Column {
        visible: card.paper > 0
        width: parent.width
        spacing: Theme.unit
        AppText { width: parent.width; text: card.count.hand.length > 0 ? qsTr("Surat %1 dihitung dengan nama yang sekarang tersusun di atas, kosong, atau tidak sah?").arg(card.paper) : qsTr("Sentuh dulu nama-namanya seperti membaca surat, atau pilih:") }
        Field { id: reason; objectName: "rulingReason"; width: parent.width; placeholderText: qsTr("Alasan keputusan"); Accessible.name: placeholderText }
        Flow {
            width: parent.width
            spacing: Theme.unit
            AppButton { objectName: "ruleNames"; primary: true; enabled: card.count.hand.length > 0; text: qsTr("Hitung nama itu"); glyph: "check"; onClicked: { card.rule({ ballot: card.count.hand }); card.count.clearHand() } }
            AppButton { objectName: "ruleBlank"; text: qsTr("Kosong"); onClicked: card.rule({ blank: 1 }) }
            AppButton { objectName: "ruleUnreadable"; danger: true; text: card.words.reasons["UNREADABLE"]; onClicked: card.rule({ invalid: "UNREADABLE" }) }
            AppButton { objectName: "ruleOther"; danger: true; text: card.words.reasons["OTHER"]; onClicked: card.rule({ invalid: "OTHER" }) }
        }
    }
}
